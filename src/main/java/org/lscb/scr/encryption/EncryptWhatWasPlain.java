package org.lscb.scr.encryption;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Encrypts what was in the database before it was encrypted, and notes under which key. What is encrypted already it leaves alone. */
@Component
class EncryptWhatWasPlain implements JavaMigration {

    /** Columns of texts, and behind the stroke of JSON, as they were at this version. */
    private static final String COLUMNS = """
        accuracy_return: checked_by | corrections responses
        action: what intended_outcome evidence_required measure_of_impact | milestones reports revisions evidence transfers changes \
            verifications impact_checks supersessions escalations colour_override
        action_plan:  | recommendations actions endorsing_agencies approved
        agency_return: secured_by summary concern_text returned_by | records
        annual_report: introduction comments location | themes
        annual_report_entry: pseudonym progress impact_plan | also_as actions
        appointment: allowed_because end_reason | declaration findings
        approval: also_present | decisions present conflicts
        author_sought: reason
        block: what reason lifted_because
        briefing: audience lessons lead held_by not_held
        cdop_conclusion: conclusion
        chronology:  | spreadsheets verdicts
        chronology_entry: source persons event response decision_maker comment
        commission: unit answer_reasons author_role independence_statement return_reasons | return_items refusals chases
        commission_request: unit dates_because
        consignment: channel ofsted_reference note | items
        deadline: agreed_because lapsed_because | revisions
        decision: alternative_findings alternative_lessons deputy_because reasons departure_reasons against_criteria_reasons \
            deferral_reasons pressed_text
        disclosure_request: requested_by material reasons
        discontinuation: reasons lessons decision_reasons
        document: name sha256
        document_grade: provisional_comments final_comments
        endorsement: endorsed_by | refusals
        evaluation: reconsideration_reasons | letters chases responses factual_comments improvements
        extension: reasons progress action_taken decision_reasons revised_plan | discussions
        family_contribution: member how views reason
        feedback_entry: to_whom given_by notes not_given
        form_answers: content
        health_overview:  | versions verdicts
        imr: back_reasons signatory_role author_role workload vacancies supervision change family_details narrative childs_wishes \
            daily_life diversity good_practice | records_seen interviews analysis lessons recommendations actions report contacts \
            verdicts proposed_actions
        lesson: paragraph text theme
        monitoring_return: note | lines
        notification: channel reference
        ofsted_meeting: present outcome | corrections
        overview_report: family_note | chronology verdicts checking_agencies withdrawals addenda frozen
        overview_version: changes | text
        parallel_process: liaison_name liaison_job_title effect outcome
        parallel_processes_meeting: present interviews sharing
        publication: planned_location media_plan evaluation_hold_lifted_because family_not_told staff_not_told dfe_explanation stopped | \
            items redactions sign_offs welfare rules decisions hold_reviews family_told staff_told
        publication_fault: description immediate_action changes reasons | items redactions
        published_version: location changes | items files
        recommendation: paragraph text theme | responses
        reconsideration:  | rounds
        referral: facts made_safe_by residence_lscb responsible_lscb cdop_reference checked_because transferred_to facts_asked \
            go_ahead_because | agencies added_facts advice chases
        remedial_item: criticism what done_by account
        review: lead_lscb | children special other_lscbs tracks
        screening: others not_quorate indicator_notes reasons other_reasons wanted late_because | members represented conflicts \
            indicators
        staff_feedback: staff given_by note
        terms_of_reference: key_issues why_period family_background outside_experts other_lscb_parts independent_bodies \
            family_contribution parallel_processes legal_advice media_plan diversity_needs why_new_version reasons | items agencies \
            timetable further
        """;
    private static final List<String> IDENTITY = List.of("pseudonym", "real_name", "date_of_birth", "relationship");
    private static final int CHUNK = 1 << 20;

    private final Encryption encryption;

    EncryptWhatWasPlain(Encryption encryption) {
        this.encryption = encryption;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("111");
    }

    @Override
    public String getDescription() {
        return "encrypt what was plain";
    }

    @Override
    public Integer getChecksum() {
        return COLUMNS.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException {
        encrypt(context.getConnection());
    }

    void encrypt(Connection connection) throws IOException {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        for (String line : COLUMNS.lines().toList()) {
            String table = line.substring(0, line.indexOf(':'));
            String[] columns = line.substring(line.indexOf(':') + 1).split("\\|");
            for (String kept : tablesOf(table)) {
                names(columns[0]).forEach(column -> each(jdbc, kept, column, "text", (row, plain) -> encryption.encrypt(plain)));
                if (columns.length > 1) {
                    names(columns[1]).forEach(column -> each(jdbc, kept, column, "jsonb", (row, plain) -> '"' + encryption.encrypt(plain) + '"'));
                }
            }
        }
        for (String kept : tablesOf("identity_entry")) {
            IDENTITY.forEach(column -> each(jdbc, kept, column, "text",
                (row, plain) -> encryption.encrypt(plain, new Place("identity_entry", row, column))));
        }
        for (UUID document : jdbc.queryForList("select id from document where content_key is null", UUID.class)) {
            encryptContent(jdbc, document);
        }
        jdbc.update("insert into encryption_check (value) values (?) on conflict do nothing", encryption.encrypt(KeyCheck.EXPECTED));
    }

    private static List<String> tablesOf(String table) {
        return switch (table) {
            case "form_answers" -> List.of(table, "form_answers_version");
            default -> List.of(table, table + "_aud");
        };
    }

    private static List<String> names(String columns) {
        return Arrays.stream(columns.trim().split("\\s+")).filter(name -> !name.isEmpty()).toList();
    }

    private static void each(JdbcTemplate jdbc, String table, String column, String type, BiFunction<UUID, String, String> encrypted) {
        String id = table.equals("form_answers_version") ? "answers_id" : "id";
        List<Map<String, Object>> rows = jdbc.queryForList("select ctid::text as place, " + id + " as id, " + column + "::text as plain from " + table
            + " where " + column + " is not null and " + column + "::text !~ '^\"?(enc|row):[0-9a-f]{8}:'");
        rows.forEach(row -> jdbc.update("update " + table + " set " + column + " = cast(? as " + type + ") where ctid = cast(? as tid)",
            encrypted.apply((UUID) row.get("id"), (String) row.get("plain")), row.get("place")));
    }

    /** One chunk at a time; the encrypted content is a little longer, so that the last may be one more. */
    private void encryptContent(JdbcTemplate jdbc, UUID document) throws IOException {
        Place place = new Place("document", document, "content_key");
        String key = encryption.newContentKey(place);
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        int written = 0;
        try (OutputStream target = encryption.encrypting(encrypted, key, place)) {
            for (int number = 0;; number++) {
                List<byte[]> plain = jdbc.queryForList("select content from document_chunk where document_id = ? and number = ?", byte[].class, document, number);
                if (plain.isEmpty()) {
                    break;
                }
                target.write(plain.get(0));
                jdbc.update("delete from document_chunk where document_id = ? and number = ?", document, number);
                if (encrypted.size() >= CHUNK) {
                    written = keep(jdbc, document, written, encrypted);
                }
            }
        }
        keep(jdbc, document, written, encrypted);
        jdbc.update("update document set content_key = ? where id = ?", key, document);
        jdbc.update("update document_aud set content_key = ? where id = ?", key, document);
    }

    /** Numbers only ever follow those that were read already, because no chunk is longer than it was. */
    private static int keep(JdbcTemplate jdbc, UUID document, int number, ByteArrayOutputStream encrypted) {
        jdbc.update("insert into document_chunk (document_id, number, content) values (?, ?, ?)", document, number, encrypted.toByteArray());
        encrypted.reset();
        return number + 1;
    }
}
