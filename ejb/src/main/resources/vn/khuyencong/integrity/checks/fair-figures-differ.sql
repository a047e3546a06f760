-- id: FAIR_FIGURES_DIFFER
-- severity: WARNING
-- title: Số gian hàng, lượt cơ sở khác kết quả hội chợ
-- title.en: Stalls or turns differ from the fairs
-- looks-for: Báo cáo thực hiện cả năm ghi số gian hàng tiêu chuẩn hoặc lượt cơ sở tham gia hội chợ khác số đếm được từ kết quả phân gian hàng và kết quả tham gia.
-- looks-for.en: The report of a year states other numbers of stalls or turns than the results and outcomes of its fairs.
-- remedy: Hai số đứng cạnh nhau, không cộng vào nhau. Kiểm tra các hội chợ không qua hệ thống, gian hàng chung và kết quả tham gia chưa báo cáo; nếu báo cáo sai, đơn vị gửi bản thay thế.
-- remedy.en: The two stand beside each other and are never added. Look for fairs outside the system, combined stalls and outcomes not reported; if the report is wrong, the unit replaces it.
-- detail: Năm {0}, {1}: báo cáo {2#}, đếm từ hội chợ {3#}
-- detail.en: Year {0}, {1}: reported {2#}, counted from fairs {3#}
-- word.fair_stalls: gian hàng
-- word.fair_stalls.en: stalls
-- word.fair_establishment_turns: lượt cơ sở
-- word.fair_establishment_turns.en: turns of establishments
select r.unit_id as unit, cast(r.plan_year as varchar(4)) || ' ' || r.measure as subject,
       cast(r.plan_year as varchar(4)) || '|' || r.measure || '|' || cast(r.amount as varchar(20)) || '|' || cast(c.amount as varchar(20)) as detail,
       cast(null as varchar(10)) as target
from (select unit_id, plan_year, measure, sum(amount) as amount from figure
      where measure in ('fair_stalls', 'fair_establishment_turns') and period = 'YEAR' and value_status = 'ACTUAL' and basis = 'DECIDED' and activity = 'ALL'
      group by unit_id, plan_year, measure) r
join (select unit_id, plan_year, 'fair_stalls' as measure, sum(stalls) as amount
      from (select t.unit_id, f.plan_year, t.application_id,
                   case when t.application_id is null or max(o.id) is null then count(distinct t.stall) else max(o.stalls_used) end as stalls
            from fair f
            join fair_run n on n.fair_id = f.id
            join fair_allotment t on t.run_id = n.id
            left join fair_application a on a.id = t.application_id
            left join fair_outcome o on o.application_id = t.application_id
                 and not exists (select 1 from fair_outcome later where later.application_id = o.application_id and later.id > o.id)
            where f.state in ('PUBLISHED', 'CLOSED') and f.to_day <= cast(:today as date) and (a.id is null or a.state <> 'WITHDRAWN')
              and n.id = (select max(p.id) from fair_run p where p.fair_id = f.id
                          and p.published_at = (select max(q.published_at) from fair_run q where q.fair_id = f.id))
            group by t.unit_id, f.plan_year, f.id, t.application_id) s
      group by unit_id, plan_year
      union all
      select unit_id, plan_year, 'fair_establishment_turns' as measure, count(*) as amount
      from (select distinct t.unit_id, f.plan_year, f.id, e.survivor_id
            from fair f
            join fair_run n on n.fair_id = f.id
            join fair_allotment t on t.run_id = n.id
            join fair_application a on a.id = t.application_id
            join establishment e on e.id = a.establishment_id
            left join fair_outcome o on o.application_id = t.application_id
                 and not exists (select 1 from fair_outcome later where later.application_id = o.application_id and later.id > o.id)
            where f.state in ('PUBLISHED', 'CLOSED') and f.to_day <= cast(:today as date) and a.state <> 'WITHDRAWN' and (o.id is null or o.attended = true)
              and n.id = (select max(p.id) from fair_run p where p.fair_id = f.id
                          and p.published_at = (select max(q.published_at) from fair_run q where q.fair_id = f.id))) e
      group by unit_id, plan_year) c
  on c.unit_id = r.unit_id and c.plan_year = r.plan_year and c.measure = r.measure
where c.amount <> r.amount
order by r.unit_id, r.plan_year, r.measure
