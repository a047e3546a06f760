-- Each posting wrote into two indexes of the same columns in another order, each record of a scheme too: one of each is left, and it does for both.
drop index ledger_entry_plan;
drop index scheme_record_page;
create unique index scheme_record_page on scheme_record (plan_year, unit_id, fund, code);
alter table scheme_record drop constraint if exists scheme_record_unit_id_plan_year_fund_code_key;

-- A unit's year, and the country's, is read from the index alone: its eighty figures lay on as many pages of the table.
create index figure_of_a_unit on figure (plan_year, basis, unit_id, id, lines, amount);
drop index figure_year_unit;
