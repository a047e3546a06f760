-- id: REPORT_MISSING
-- severity: WARNING
-- title: Chưa có báo cáo sau khi hết kỳ
-- title.en: No report after the period has ended
-- looks-for: Đơn vị có kế hoạch đang có hiệu lực mà đã quá hạn sau kỳ (6 tháng, năm) vẫn chưa có báo cáo nào. Đơn vị đã sáp nhập trước ngày hết kỳ không bị tính.
-- looks-for.en: A unit with a plan in force that has no report of the half-year or the year, longer after its end than the days given. Units merged before that end are left out.
-- remedy: Nhắc đơn vị báo cáo; kỳ không phát sinh thì gửi báo cáo “không phát sinh”.
-- remedy.en: Remind the unit to report; where there is nothing to report, a NIL report is due.
-- detail: Năm {0}, {1}
-- detail.en: Year {0}, {1}
-- days: 30
-- word.H1: 6 tháng đầu năm
-- word.H1.en: the first half-year
-- word.YEAR: cả năm
-- word.YEAR.en: the year
select p.subject as unit, cast(p.plan_year as varchar(4)) || ' ' || t.period as subject, cast(p.plan_year as varchar(4)) || '|' || t.period as detail,
       cast(null as varchar(10)) as target
from (select distinct subject, plan_year from document_version where state = 'IN_FORCE' and value_status = 'PLANNED' and kind <> 'WITHDRAWAL') p
cross join (select 'H1' as period, '-06-30' as last_day union all select 'YEAR', '-12-31') t
join unit_period u on u.id = p.subject
where cast(cast(p.plan_year as varchar(4)) || t.last_day as date) < cast(:cutoff as date)
  and (u.valid_to is null or u.valid_to >= cast(cast(p.plan_year as varchar(4)) || t.last_day as date))
  and not exists (select 1 from document_version r where r.subject = p.subject and r.plan_year = p.plan_year and r.period = t.period
                  and r.state = 'IN_FORCE' and r.value_status <> 'PLANNED' and r.kind <> 'WITHDRAWAL')
order by p.plan_year, t.period, p.subject
