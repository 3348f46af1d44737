package org.lscb.scr.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedMapping;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lscb.scr.testing.ReviewTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody may forget to encrypt what a new form asks for. */
@ReviewTest
class EveryTextIsEncryptedTest {

    /** Column by column what stays plain, history tables included. None of it is typed about a case. */
    private static final Set<String> PLAIN = Set.of(
        // encrypted by their own classes, bound to the row
        "document.content_key", "identity_entry.date_of_birth", "identity_entry.pseudonym", "identity_entry.real_name",
        "identity_entry.relationship",
        // agencies
        "accuracy_return.agency", "action.agency", "agency_return.agency", "appointment.agency", "block.agency", "chronology.agency",
        "chronology_entry.agency", "commission.agency", "commission_request.agency", "decision.alternative_lead", "document.agency",
        "document_grade.agency", "endorsement.agency", "feedback_entry.agency", "imr.agency", "notification.agency", "person.agency",
        "person_agency.agency", "person_change.agency", "recommendation.addressee", "referral.referrer_agency", "remedial_item.agency", "staff_feedback.agency",
        // accounts
        "accuracy_return.recorded_by", "action.owner", "action.verifier", "action_plan.proposed_by", "annual_report.approved_by",
        "appointment.allowed_by", "appointment.user_id", "approval.recorded_by", "block.lifted_by", "block.owner", "chronology.author",
        "commission.author", "commission.lead", "consignment.sent_by", "decision.decided_by", "disclosure_request.decided_by",
        "discontinuation.decided_by", "discontinuation.proposed_by", "document.uploaded_by", "endorsement.recorded_by", "escalation.recorded_by",
        "extension.decided_by", "extension.requested_by", "form_answers.saved_by", "identity_reading.read_by", "imr.author",
        "imr.signed_off_by", "legal_hold_change.changed_by", "monitoring_return.recorded_by", "notice.user_id", "overview_release.released_by", "overview_version.author",
        "person_change.decided_by", "person_change.person",
        "person_change.proposed_by", "remedial_item.person", "revision.user_id",
        "terms_of_reference.decided_by", "terms_of_reference.overview_author", "terms_of_reference.panel_chair",
        "terms_of_reference.proposed_by",
        // staff and agencies by name
        "agency.name", "person.email", "person.job_title", "person.name",
        // rows of decision tables, references, kinds
        "annual_report_entry.reference", "deadline.rule", "decision.criteria_row", "document.media_type", "document_grade.document_type",
        "form_answers.element", "form_answers.process", "form_answers.subject", "person_change.reference", "notice.reference", "notice.subject",
        "notification.type", "reminder.rule", "review.evaluation_regime",
        "review.publication_rule", "review.reference", "screening.criteria_row");

    @Autowired
    private EntityManagerFactory sessions;

    @Test
    @DisplayName("every text of every entity is encrypted or stands in the list of what is plain")
    void texts() {
        Set<String> plain = new TreeSet<>();
        sessions.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            entity.forEachAttributeMapping(attribute -> collect(attribute, plain));
        });
        assertThat(plain).as("was searched").contains("review.reference");
        assertThat(PLAIN).as("put @Convert(converter = EncryptedText.class) on what people type").containsAll(plain);
    }

    private static void collect(ModelPart part, Set<String> plain) {
        if (part instanceof EmbeddableValuedModelPart embedded) {
            embedded.getEmbeddableTypeDescriptor().forEachAttributeMapping(attribute -> collect(attribute, plain));
        } else if (part instanceof PluralAttributeMapping several) {
            collect(several.getElementDescriptor(), plain);
        } else if (part instanceof BasicValuedMapping && part instanceof SelectableMapping column) {
            JdbcMapping type = column.getJdbcMapping();
            boolean text = type.getJavaTypeDescriptor().getJavaTypeClass() == String.class;
            if (text && type.getValueConverter() == null) {
                plain.add(column.getContainingTableExpression().replaceFirst("_aud$", "") + "." + column.getSelectionExpression());
            }
        }
    }
}
