-- In which of a unit's offices somebody has his role, where the role may be had in more than one: UNIT (the Sở) or CENTRE. Null: the role tells it, or it was given
-- before this was asked. Nothing is guessed of those: until an administrator states it they act in the Sở and in the Centre, as they did, and never in the committee.
alter table role_assignment add column office varchar(16);
