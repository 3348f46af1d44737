-- Which version of its agency's chronology a report rests on.

alter table commission add column chronology_number integer check (chronology_number > 0);
alter table commission_aud add column chronology_number integer;
alter table imr add column chronology_number integer check (chronology_number > 0);
alter table imr_aud add column chronology_number integer;
