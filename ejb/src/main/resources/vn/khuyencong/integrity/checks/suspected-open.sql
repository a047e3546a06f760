-- id: SUSPECTED_OPEN
-- severity: WARNING
-- title: Cặp nghi trùng chờ quá lâu
-- title.en: A suspected pair waits too long
-- looks-for: Cặp hồ sơ cơ sở nghi trùng chưa được cán bộ quyết định quá số ngày quy định.
-- looks-for.en: Two records that may be one establishment, not decided by an officer for longer than the days given.
-- remedy: Mở trang Cơ sở, xem hai hồ sơ cạnh nhau, gộp hoặc ghi “không phải một cơ sở”.
-- remedy.en: Open the establishments page, look at both, merge them or note that they are two.
-- detail: {0}; {1}
-- detail.en: {0}; {1}
-- days: 30
select cast(null as varchar(16)) as unit, cast(p.first_id as varchar(20)) || ' / ' || cast(p.second_id as varchar(20)) as subject, f.name || '|' || g.name as detail,
       'establishment:' || cast(p.first_id as varchar(20)) as target
from suspected_pair p join establishment f on f.id = p.first_id join establishment g on g.id = p.second_id
where p.state = 'OPEN' and f.survivor_id <> g.survivor_id and p.found_at < :cutoffTime
order by p.id
