#!/bin/bash
# Sao lưu và phục hồi / backup and restore.
#
#   bin/khuyencong.sh backup  FOLDER     writes FOLDER: the database, the keys and checks of the data directory, a manifest
#   bin/khuyencong.sh restore FOLDER     brings it back into an EMPTY database; the server must be stopped
#
# The environment is the server's own (KHUYENCONG_DB_URL, _DB_USER, _DB_PASSWORD, KHUYENCONG_DATA_DIR). PostgreSQL is dumped
# while the server works, by pg_dump in one snapshot; the H2 file of a trial needs the server stopped.
set -euo pipefail

fail() { echo "$*" >&2; exit 1; }

home=$(cd "$(dirname "$0")/.." && pwd)
command=${1:-}
folder=${2:-}
[[ $command =~ ^(backup|restore)$ && -n $folder ]] || fail "Cách dùng: $0 backup|restore THƯ-MỤC"

data=${KHUYENCONG_DATA_DIR:-$home/standalone/data/khuyencong}
url=${KHUYENCONG_DB_URL:-jdbc:h2:file:$data/khuyencong;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE}
export PGUSER=${KHUYENCONG_DB_USER:-khuyencong} PGPASSWORD=${KHUYENCONG_DB_PASSWORD:-khuyencong}

case $url in
    jdbc:postgresql:*) store=postgresql; database=${url#jdbc:}; database=${database%%\?*} ;;
    jdbc:h2:*) store=h2 ;;
    *) fail "Không biết sao lưu cơ sở dữ liệu $url" ;;
esac

h2() {
    local tool=$1; shift
    # Only what exists: a mistyped folder must not become a new, empty database.
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$(ls "$home"/modules/system/layers/base/com/h2database/h2/main/h2-*.jar)" \
        "org.h2.tools.$tool" -url "$url" -user "$PGUSER" -password "$PGPASSWORD" "$@"
}

query() {
    if [[ $store == postgresql ]]; then psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname "$database" --command "$1"
    else h2 Shell -sql "$1" | sed -n 2p; fi
}

backup() {
    [[ ! -e $folder ]] || fail "Thư mục $folder đã có: chọn một thư mục mới cho mỗi bản sao lưu."
    # Not local: the trap runs after the function is left.
    fresh=$folder.dang-ghi
    trap 'rm -rf "$fresh"' EXIT
    rm -rf "$fresh"; mkdir -p "$fresh/data"; chmod 700 "$fresh"
    date --utc +%Y-%m-%dT%H:%M:%SZ > "$fresh/backup-at"
    if [[ $store == postgresql ]]; then
        pg_dump --format=custom --no-owner --no-privileges --file="$fresh/database.dump" --dbname="$database"
    else
        [[ -e $(h2_file) ]] || fail "Không có cơ sở dữ liệu $(h2_file)."
        h2 Script -script "$fresh/database.sql.zip" -options compression zip > "$fresh/h2.log" 2>&1 \
            || fail "Không đọc được cơ sở dữ liệu H2: dừng máy chủ trước khi sao lưu. $(head -c 300 "$fresh/h2.log")"
        rm "$fresh/h2.log"
    fi
    # Keys and checks; the database file and the broker's journal are no files to copy while they are written.
    (cd "$data" && find . -type f ! -name last-backup ! -name 'khuyencong.*.db' ! -path './broker/*' -print0 | tar --null --create --files-from=- --file="$fresh/data.tar")
    rmdir "$fresh/data"
    echo "$store" > "$fresh/store"
    (cd "$fresh" && sha256sum -- * > manifest.sha256)
    mv "$fresh" "$folder"
    cp "$folder/backup-at" "$data/last-backup"
    echo "Đã sao lưu vào $folder ($(du -sh "$folder" | cut -f1))."
}

h2_file() { local file=${url#jdbc:h2:file:}; echo "${file%%;*}.mv.db"; }

restore() {
    [[ -f $folder/manifest.sha256 ]] || fail "Không có bản sao lưu trong $folder."
    (cd "$folder" && sha256sum --quiet --check manifest.sha256) || fail "Bản sao lưu $folder đã bị thay đổi hoặc hỏng: không phục hồi."
    [[ $(cat "$folder/store") == "$store" ]] || fail "Bản sao lưu là của $(cat "$folder/store"), cơ sở dữ liệu đang đặt là $store."
    if [[ $store == postgresql ]]; then
        [[ $(query "select count(*) from information_schema.tables where table_schema = 'public'") == 0 ]] \
            || fail "Cơ sở dữ liệu $database không rỗng: phục hồi vào một cơ sở dữ liệu mới rồi đổi KHUYENCONG_DB_URL."
    else
        [[ ! -e $(h2_file) ]] || fail "Đã có $(h2_file): chuyển nó đi trước khi phục hồi."
    fi
    # The keys first: where they are refused the database is still empty, and the command can be run again.
    mkdir -p "$data"
    tar --extract --keep-old-files --file="$folder/data.tar" --directory="$data" 2>/dev/null || same_keys
    load
    echo "Đã phục hồi bản sao lưu lúc $(cat "$folder/backup-at"). Khởi động máy chủ: các đơn vị được yêu cầu gửi lại nhật ký."
}

# The database and the row that says it was restored, which the server acts upon at its start.
load() {
    # The minute, not a count: a second restore from the same backup must not repeat the numbers given out after the first.
    local row="insert into public.restoration (id, backup_at, restored_at)
               values (greatest($(($(date +%s) / 60)), (select coalesce(max(id), 0) + 1 from public.restoration)),
                       timestamp with time zone '$(sed 's/Z/+00:00/; s/T/ /' "$folder/backup-at")', current_timestamp)"
    if [[ $store == postgresql ]]; then
        # All or nothing: what ends without its commit is rolled back.
        { echo 'begin;' && pg_restore --file=- --no-owner --no-privileges "$folder/database.dump" && echo "$row; commit;"; } \
            | psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname "$database" > /dev/null
    else
        h2 RunScript -script "$folder/database.sql.zip" -options compression zip
        query "$row" > /dev/null
    fi
}

# Files already there are never replaced: another ministry key than that of the backup would make its receipts worthless.
same_keys() {
    tar --compare --file="$folder/data.tar" --directory="$data" > /dev/null \
        || fail "Thư mục $data đã có tệp khác với bản sao lưu (khóa?): chuyển chúng đi rồi chạy lại."
}

"$command"
