-- id: CONSULTANCY_FIGURES_DIFFER
-- severity: WARNING
-- title: Số dự án, doanh thu tư vấn khác báo cáo
-- title.en: Consultancy projects or revenue differ from the report
-- looks-for: Báo cáo thực hiện cả năm ghi số dự án hoặc doanh thu tư vấn phát triển công nghiệp khác số đếm được từ từng dự án đã gửi.
-- looks-for.en: The report of a year states other numbers of consultancy projects or another revenue than the projects sent one by one.
-- remedy: Hai số đứng cạnh nhau, không cộng vào nhau. Kiểm tra dự án chưa gửi, doanh thu quý chưa cập nhật; nếu báo cáo sai, đơn vị gửi bản thay thế.
-- remedy.en: The two stand beside each other and are never added. Look for projects not sent and quarters not brought up to date; if the report is wrong, the unit replaces it.
-- detail: Năm {0}, {1}: báo cáo {2#}, từ các dự án {3#}
-- detail.en: Year {0}, {1}: reported {2#}, from the projects {3#}
-- word.consultancy_projects: số dự án
-- word.consultancy_projects.en: projects
-- word.consultancy_revenue: doanh thu (đồng)
-- word.consultancy_revenue.en: revenue (đồng)
select r.unit_id as unit, cast(r.plan_year as varchar(4)) || ' ' || r.measure as subject,
       cast(r.plan_year as varchar(4)) || '|' || r.measure || '|' || cast(r.amount as varchar(20)) || '|' || cast(c.amount as varchar(20)) as detail,
       cast(null as varchar(10)) as target
from (select unit_id, plan_year, measure, sum(amount) as amount from figure
      where measure in ('consultancy_projects', 'consultancy_revenue') and period = 'YEAR' and value_status = 'ACTUAL' and basis = 'DECIDED' and activity = 'ALL'
      group by unit_id, plan_year, measure) r
join (select unit_id, counted_year as plan_year, 'consultancy_revenue' as measure, sum(amount) as amount
      from (select p.unit_id, v.revenue_year as counted_year, v.amount from consultancy_project p join consultancy_revenue v on v.project_id = p.id
            where p.state = 'IN_FORCE'
            union all
            select p.unit_id, p.plan_year as counted_year, 0 as amount from consultancy_project p where p.state = 'IN_FORCE' and p.status <> 'STOPPED') e
      group by unit_id, counted_year
      union all
      select unit_id, counted_year as plan_year, 'consultancy_projects' as measure, count(*) as amount
      from (select distinct p.id, p.unit_id, v.revenue_year as counted_year from consultancy_project p join consultancy_revenue v on v.project_id = p.id
            where p.state = 'IN_FORCE' and v.amount > 0
            union
            select distinct p.id, p.unit_id, p.plan_year as counted_year from consultancy_project p where p.state = 'IN_FORCE' and p.status <> 'STOPPED') e
      group by unit_id, counted_year) c
  on c.unit_id = r.unit_id and c.plan_year = r.plan_year and c.measure = r.measure
where c.amount <> r.amount
order by r.unit_id, r.plan_year, r.measure
