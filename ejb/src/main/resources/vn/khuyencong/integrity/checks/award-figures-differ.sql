-- id: AWARD_FIGURES_DIFFER
-- severity: WARNING
-- title: Số sản phẩm, lượt cơ sở khác các quyết định công nhận
-- title.en: Products or turns differ from the decisions of awards
-- looks-for: Báo cáo thực hiện cả năm ghi số sản phẩm công nghiệp nông thôn tiêu biểu hoặc lượt cơ sở khác số đếm được từ giấy chứng nhận trong sổ, kể cả khi trong sổ không có giấy nào.
-- looks-for.en: The report of a year states other numbers of recognised products or turns than the certificates in the register, also where there are none.
-- remedy: Hai số đứng cạnh nhau, không cộng vào nhau. Kiểm tra các vòng chưa gửi kết quả (award.result); nếu báo cáo sai, đơn vị gửi bản thay thế.
-- remedy.en: The two stand beside each other and are never added. Look for rounds whose result was not sent (award.result); if the report is wrong, the unit replaces it.
-- detail: Năm {0}, {1}: báo cáo {2#}, đếm từ giấy chứng nhận {3#}
-- detail.en: Year {0}, {1}: reported {2#}, counted from certificates {3#}
-- word.award_products: sản phẩm các cấp
-- word.award_products.en: recognitions at all levels
-- word.award_establishment_turns: lượt cơ sở
-- word.award_establishment_turns.en: turns of establishments
select r.unit_id as unit, cast(r.plan_year as varchar(4)) || ' ' || r.measure as subject,
       cast(r.plan_year as varchar(4)) || '|' || r.measure || '|' || cast(r.amount as varchar(20)) || '|' || cast(coalesce(c.amount, 0) as varchar(20)) as detail,
       cast(null as varchar(10)) as target
from (select unit_id, plan_year, measure, sum(amount) as amount from figure
      where measure in ('award_products', 'award_establishment_turns') and period = 'YEAR' and value_status = 'ACTUAL' and basis = 'DECIDED' and activity = 'ALL'
      group by unit_id, plan_year, measure) r
left join (with given as (select case when u.valid_to < cast(cast(c.award_year as varchar(4)) || '-12-31' as date) then coalesce(u.successor, u.id) else u.id end as unit_id,
                 c.award_year as plan_year, e.survivor_id as maker, substring(p.identity from position(':' in p.identity)) as product, c.level,
                 c.decision_number, c.decision_date
          from award_certificate c
          join unit_period u on u.id = c.unit_id
          join award_product p on p.id = c.product_id
          join establishment e on e.id = p.establishment_id
          where c.ended_on is null)
      select unit_id, plan_year, 'award_products' as measure, count(*) as amount
      from (select distinct unit_id, plan_year, maker, product, level from given) p
      group by unit_id, plan_year
      union all
      select unit_id, plan_year, 'award_establishment_turns' as measure, count(*) as amount
      from (select distinct unit_id, plan_year, maker, level, decision_number, decision_date from given) t
      group by unit_id, plan_year) c
  on c.unit_id = r.unit_id and c.plan_year = r.plan_year and c.measure = r.measure
where coalesce(c.amount, 0) <> r.amount
order by r.unit_id, r.plan_year, r.measure
