-- id: ACTUAL_ABOVE_PLAN
-- severity: WARNING
-- title: Thực hiện vượt kế hoạch
-- title.en: Actual above plan
-- looks-for: Kinh phí thực hiện cả năm của một nguồn lớn hơn kế hoạch đã quyết định.
-- looks-for.en: The actual money of a fund in a year exceeds the decided plan.
-- remedy: Kiểm tra quyết định điều chỉnh tăng có được gửi chưa; nếu chưa, yêu cầu đơn vị gửi bản thay thế của kế hoạch.
-- remedy.en: See whether a decision that raised the plan was sent; if not, ask the unit for a replacement of its plan.
-- detail: Năm {0}, {1}: thực hiện {2#} đồng, kế hoạch {3#} đồng
-- detail.en: Year {0}, {1}: actual {2#} dong, plan {3#} dong
-- word.NATIONAL: KCQG
-- word.NATIONAL.en: KCQG
-- word.LOCAL: KCĐP
-- word.LOCAL.en: KCĐP
-- word.UNSPLIT: chưa tách nguồn
-- word.UNSPLIT.en: not split by fund
select unit_id as unit, cast(plan_year as varchar(4)) || ' ' || fund as subject,
       cast(plan_year as varchar(4)) || '|' || fund || '|' || cast(sum(done) as varchar(20)) || '|' || cast(sum(planned) as varchar(20)) as detail,
       cast(null as varchar(10)) as target
from (select unit_id, plan_year, fund,
             case when value_status = 'ACTUAL' then amount else 0 end as done,
             case when value_status = 'PLANNED' then amount else 0 end as planned
      from figure where measure = 'funds' and period = 'YEAR' and basis = 'DECIDED' and fund in ('NATIONAL', 'LOCAL')) f
group by unit_id, plan_year, fund
having sum(planned) > 0 and sum(done) > sum(planned)
order by unit_id, plan_year, fund
