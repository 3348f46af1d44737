-- Each date that is shown or met asks for its escalations.
create index escalation_deadline on escalation (deadline_id);
