-- Each posting wrote into two indexes of the same columns in another order, each record of a scheme too: one of each is left, and it does for both.
drop index ledger_entry_plan;
drop index scheme_record_page;
create unique index scheme_record_page on scheme_record (plan_year, unit_id, fund, code);
alter table scheme_record drop constraint if exists scheme_record_unit_id_plan_year_fund_code_key;
