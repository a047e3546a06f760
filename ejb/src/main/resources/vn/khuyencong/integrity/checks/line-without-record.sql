-- id: LINE_WITHOUT_RECORD
-- severity: ERROR
-- title: Dòng chưa có hồ sơ cơ sở
-- title.en: A line without the record of its establishment
-- looks-for: Dòng ghi tên cơ sở mà chưa được gắn với hồ sơ cơ sở nào.
-- looks-for.en: A line that names an establishment but belongs to no record.
-- remedy: Khởi động lại máy chủ: hồ sơ của các dòng cũ được lập khi khởi động. Nếu vẫn còn, báo quản trị viên.
-- remedy.en: Restart the server: records of earlier lines are made at the start. If it stays, tell the administrator.
-- detail: {0}
-- detail.en: {0}
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) || ' / ' || cast(l.position as varchar(20)) as subject, l.establishment as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from scheme_line l join document_version v on v.id = l.version_id
where l.establishment is not null and l.establishment_id is null
order by v.id, l.position
