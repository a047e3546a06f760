-- When something was last done to a scheme, and when it was last brought a step on: asked of all schemes of a year for each first page.
alter table scheme_record add column last_act_on date;
alter table scheme_record add column last_step_on date;
update scheme_record set last_act_on = (select max(e.business_day) from scheme_event e where e.record_id = scheme_record.id),
    last_step_on = (select max(e.business_day) from scheme_event e where e.record_id = scheme_record.id
        and e.act not in ('INSPECT', 'REQUEST_ADJUSTMENT', 'REQUEST_STOP', 'WITHDRAW_REQUEST', 'AMEND'));

-- What belongs to one entry of the ledger, or replaces a scheme, is found without reading all that there is.
create index ledger_entry_entry on ledger_entry (entry);
create index scheme_record_replaces on scheme_record (replaces_id);
create index scheme_record_page on scheme_record (plan_year, unit_id, fund, code);

-- Sums over a year are read from an index alone: what waits, what is at risk, what the accounts hold.
create index scheme_record_standing on scheme_record (plan_year, state, fund, unit_id, last_act_on, last_step_on, end_month, id);
drop index scheme_record_state;
create index ledger_entry_year on ledger_entry (plan_year, unit_id, fund, account, amount);

-- The years of which there is something are asked for by each page, and what came for a year by most.
create index inbox_message_years on inbox_message (state, plan_year, sender);
create index inbox_message_year on inbox_message (plan_year, received_at);
