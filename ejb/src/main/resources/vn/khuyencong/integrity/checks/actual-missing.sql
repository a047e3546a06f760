-- id: ACTUAL_MISSING
-- severity: WARNING
-- title: Có ước thực hiện mà chưa có thực hiện
-- title.en: Estimated but never actual
-- looks-for: Kỳ đã có báo cáo ước thực hiện, quá số ngày quy định sau khi hết kỳ vẫn chưa có số thực hiện.
-- looks-for.en: A period that was reported as estimated and, longer after its end than the days given, has no actual report.
-- remedy: Nhắc đơn vị gửi báo cáo số thực hiện của kỳ.
-- remedy.en: Remind the unit of the actual report of the period.
-- detail: Năm {0}, {1}
-- detail.en: Year {0}, {1}
-- days: 60
-- word.H1: 6 tháng đầu năm
-- word.H1.en: the first half-year
-- word.YEAR: cả năm
-- word.YEAR.en: the year
select v.subject as unit, v.subject || '/' || cast(v.plan_year as varchar(4)) || '/' || v.stream || '/' || v.document || '/' || cast(v.version as varchar(4)) as subject, cast(v.plan_year as varchar(4)) || '|' || v.period as detail, 'submission:' || cast(v.message_id as varchar(20)) as target
from document_version v
where v.state = 'IN_FORCE' and v.value_status = 'ESTIMATED' and v.kind <> 'WITHDRAWAL'
  and cast(cast(v.plan_year as varchar(4)) || case when v.period = 'H1' then '-06-30' else '-12-31' end as date) < cast(:cutoff as date)
  and not exists (select 1 from document_version a where a.subject = v.subject and a.plan_year = v.plan_year and a.period = v.period
                  and a.state = 'IN_FORCE' and a.value_status = 'ACTUAL' and a.kind <> 'WITHDRAWAL')
order by v.id
