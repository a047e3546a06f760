-- id: WAITING_TOO_LONG
-- severity: WARNING
-- title: Bản chờ quá lâu
-- title.en: A version waits too long
-- looks-for: Văn bản đến trước bản trước của nó và đã chờ quá số ngày quy định.
-- looks-for.en: A version that came before its predecessor and has waited longer than the days given.
-- remedy: Nhắc đơn vị gửi bản còn thiếu; bản này sẽ tự được xử lý.
-- remedy.en: Remind the unit of the version that is missing; this one is then applied by itself.
-- detail: Nhận ngày {0}, bản số {1}
-- detail.en: Received on {0}, version {1}
-- days: 14
select m.sender as unit, m.subject || '/' || cast(m.plan_year as varchar(4)) || '/' || m.stream || '/' || m.document as subject,
       cast(m.business_day as varchar(10)) || '|' || cast(m.version as varchar(20)) as detail, 'submission:' || cast(m.id as varchar(20)) as target
from inbox_message m
where m.state = 'WAITING' and m.business_day < cast(:cutoff as date)
order by m.id
