-- id: CONFLICT_OPEN
-- severity: WARNING
-- title: Trùng khóa chưa giải quyết
-- title.en: A conflict not settled
-- looks-for: Văn bản trùng khóa với bản khác nội dung, quá số ngày quy định mà chưa có bản kế tiếp.
-- looks-for.en: A message whose key was used with other content, and no later version has come for longer than the days given.
-- remedy: So hai bản; nếu bản sau đúng, nhắc đơn vị gửi lại với số bản kế tiếp.
-- remedy.en: Compare the two; if the later one is right, ask the unit to send it as the next version.
-- detail: Nhận ngày {0}, bản số {1}
-- detail.en: Received on {0}, version {1}
-- days: 7
select m.sender as unit, m.subject || '/' || cast(m.plan_year as varchar(4)) || '/' || m.stream || '/' || m.document as subject,
       cast(m.business_day as varchar(10)) || '|' || cast(m.version as varchar(20)) as detail, 'submission:' || cast(m.id as varchar(20)) as target
from inbox_message m
where m.state = 'CONFLICT' and m.business_day < cast(:cutoff as date)
  and not exists (select 1 from document_version v where v.subject = m.subject and v.plan_year = m.plan_year and v.stream = m.stream
                  and v.document = m.document and v.version > m.version)
order by m.id
