-- id: TRAINING_FIGURES_DIFFER
-- severity: WARNING
-- title: Số liệu đào tạo khác báo cáo từng khóa
-- title.en: Figures of training differ from the reports of courses
-- looks-for: Báo cáo thực hiện cả năm ghi số lao động học nghề, có việc làm, người học khởi sự và quản trị, hội thảo, đại biểu khác số đếm được từ báo cáo từng khóa.
-- looks-for.en: The report of a year states other numbers of workers trained, employed afterwards, managers, workshops or delegates than the reports of its courses.
-- remedy: Hai số đứng cạnh nhau, không cộng vào nhau. Kiểm tra khóa chưa báo cáo, khóa chưa khảo sát việc làm; nếu báo cáo năm sai, đơn vị gửi bản thay thế.
-- remedy.en: The two stand beside each other and are never added. Look for courses not reported or not surveyed; if the report of the year is wrong, the unit replaces it.
-- detail: Năm {0}, {1}: báo cáo {2#}, đếm từ các khóa {3#}
-- detail.en: Year {0}, {1}: reported {2#}, counted from courses {3#}
-- word.vocational_trained: lao động học nghề
-- word.vocational_trained.en: workers trained
-- word.vocational_employed_after: lao động có việc làm
-- word.vocational_employed_after.en: workers employed afterwards
-- word.management_trained: người học khởi sự, quản trị
-- word.management_trained.en: managers and founders trained
-- word.workshops: hội thảo, tập huấn
-- word.workshops.en: workshops
-- word.workshop_delegates: đại biểu
-- word.workshop_delegates.en: delegates
select r.unit_id as unit, cast(r.plan_year as varchar(4)) || ' ' || r.measure as subject,
       cast(r.plan_year as varchar(4)) || '|' || r.measure || '|' || cast(r.amount as varchar(20)) || '|' || cast(c.amount as varchar(20)) as detail,
       cast(null as varchar(10)) as target
from (select unit_id, plan_year, measure, sum(amount) as amount from figure
      where measure in ('vocational_trained', 'vocational_employed_after', 'management_trained', 'workshops', 'workshop_delegates')
        and period = 'YEAR' and value_status = 'ACTUAL' and basis = 'DECIDED' and activity = 'ALL'
      group by unit_id, plan_year, measure) r
join (select unit_id, plan_year, 'vocational_trained' as measure, sum(completed) as amount from training_report
      where state = 'IN_FORCE' and course_kind in ('VOCATIONAL', 'CRAFT', 'UPSKILL') and to_day <= cast(:today as date)
      group by unit_id, plan_year
      union all
      select t.unit_id, t.plan_year, 'vocational_employed_after' as measure, sum(s.at_employer + s.at_local + s.elsewhere + s.self) as amount
      from training_report t join training_survey s on s.report_id = t.id
      where t.state = 'IN_FORCE' and t.course_kind in ('VOCATIONAL', 'CRAFT', 'UPSKILL')
        and not exists (select 1 from training_survey later where later.report_id = s.report_id
                        and (later.surveyed_on > s.surveyed_on or later.surveyed_on = s.surveyed_on and later.months > s.months))
      group by t.unit_id, t.plan_year
      union all
      select unit_id, plan_year, 'management_trained' as measure, sum(completed) as amount from training_report
      where state = 'IN_FORCE' and course_kind in ('STARTUP', 'MANAGEMENT', 'CP_AWARENESS') and to_day <= cast(:today as date)
      group by unit_id, plan_year
      union all
      select unit_id, plan_year, 'workshops' as measure, count(*) as amount from training_report
      where state = 'IN_FORCE' and course_kind = 'WORKSHOP' and to_day <= cast(:today as date)
      group by unit_id, plan_year
      union all
      select unit_id, plan_year, 'workshop_delegates' as measure, sum(delegates) as amount from training_report
      where state = 'IN_FORCE' and course_kind = 'WORKSHOP' and to_day <= cast(:today as date)
      group by unit_id, plan_year) c
  on c.unit_id = r.unit_id and c.plan_year = r.plan_year and c.measure = r.measure
where c.amount <> r.amount
order by r.unit_id, r.plan_year, r.measure
