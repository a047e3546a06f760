-- unit: P63-24
-- subjects: fair_establishment_turns; award_establishment_turns; vocational_employed_after
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.NATIONAL.fair_stalls', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'NATIONAL', 'ALL', 'fair_stalls', 5, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.LOCAL.fair_stalls', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'LOCAL', 'ALL', 'fair_stalls', 5, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.UNSPLIT.fair_establishment_turns', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'UNSPLIT', 'ALL', 'fair_establishment_turns', 11, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.UNSPLIT.award_establishment_turns', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'UNSPLIT', 'ALL', 'award_establishment_turns', 1, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.UNSPLIT.vocational_trained', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'UNSPLIT', 'ALL', 'vocational_trained', 30, 1);
insert into figure (id, unit_id, plan_year, period, value_status, basis, fund, activity, measure, amount, lines)
values ('P63-24.2023.H1.ESTIMATED.UNSPLIT.vocational_employed_after', 'P63-24', 2023, 'H1', 'ESTIMATED', 'DECIDED', 'UNSPLIT', 'ALL', 'vocational_employed_after', 31, 1);
