-- id: PLAN_UNDECIDED
-- severity: WARNING
-- title: Kế hoạch chưa có quyết định
-- title.en: A plan without a decision
-- looks-for: Kế hoạch của năm nay hoặc năm trước được nhận quá số ngày quy định mà chưa có bản nào ghi quyết định phê duyệt.
-- looks-for.en: A plan of this year or an earlier one, received longer ago than the days given, of which no version carries a decision.
-- remedy: Biểu chính thức không tính kế hoạch này. Nhắc đơn vị gửi bản có số và ngày quyết định.
-- remedy.en: Official forms do not count it. Remind the unit to send a version with the number and day of the decision.
-- detail: Nhận ngày {0}
-- detail.en: Received on {0}
-- days: 60
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) as subject, cast(m.business_day as varchar(10)) as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from document_version v join inbox_message m on m.id = v.message_id
where v.state = 'IN_FORCE' and v.value_status = 'PLANNED' and v.basis = 'SUBMITTED' and v.kind not in ('WITHDRAWAL', 'NIL')
  and v.plan_year <= extract(year from cast(:today as date)) and m.business_day < cast(:cutoff as date)
  and not exists (select 1 from document_version d where d.subject = v.subject and d.plan_year = v.plan_year and d.stream = v.stream
                  and d.document = v.document and d.basis = 'DECIDED' and d.state = 'IN_FORCE')
order by v.id
