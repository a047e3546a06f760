-- The business day on which an estimate was made and a result was published, beside the moment of real time; null: from before it was kept, or not published
alter table scheme_estimate add column business_day date;
alter table fair_run add column published_on date;
