-- What was signed, decided, minuted or sent is not edited, whoever asks the database for it: a correction is a row of its own. Each trigger names
-- the columns that go on changing, and those that are filled in once, later than the rest.
create function record_stays() returns trigger language plpgsql as $$
declare
    before jsonb;
    after  jsonb;
    later  text;
begin
    if tg_op = 'DELETE' then
        raise exception 'a record in % is not removed', tg_table_name;
    end if;
    before := to_jsonb(old) - string_to_array(tg_argv[0], ' ');
    after := to_jsonb(new) - string_to_array(tg_argv[0], ' ');
    foreach later in array string_to_array(tg_argv[1], ' ') loop
        if before ->> later is null then
            before := before - later;
            after := after - later;
        end if;
    end loop;
    if before is distinct from after then
        raise exception 'a record in % is not changed', tg_table_name;
    end if;
    return new;
end $$;

create trigger screening_stays before update or delete on screening for each row execute function record_stays('version', '');
create trigger decision_stays before update or delete on decision for each row execute function record_stays(
    'version alternative_lead alternative_kind alternative_due alternative_reported_on alternative_findings alternative_lessons', '');
create trigger terms_stay before update or delete on terms_of_reference for each row execute function record_stays(
    'row_version state', 'decided_by decided_on reasons');
create trigger notification_stays before update or delete on notification for each row execute function record_stays('version', '');
create trigger approval_stays before update or delete on approval for each row execute function record_stays('version', '');
create trigger overview_version_stays before update or delete on overview_version for each row execute function record_stays('version', '');
create trigger monitoring_return_stays before update or delete on monitoring_return for each row execute function record_stays('version', '');
create trigger published_version_stays before update or delete on published_version for each row execute function record_stays('version', 'superseded_on');
create trigger legal_hold_change_stays before update or delete on legal_hold_change for each row execute function record_stays('', '');
create trigger identity_reading_stays before update or delete on identity_reading for each row execute function record_stays('', '');

-- An agency's report: its text from the day it was handed in, and everything but what the Panel says from the day it was signed.
create trigger imr_text_stays before update or delete on imr for each row execute function record_stays(
    'version state back_reasons verdicts proposed_actions chronology_number', 'signed_off_by signatory_role signed_off_on');
create trigger imr_signed_stays before update on imr for each row when (old.signed_off_on is not null) execute function record_stays(
    'version state verdicts', '');
