package org.lscb.scr.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lscb.scr.access.Material;
import org.lscb.scr.access.Shows;
import org.lscb.scr.document.DocumentKind;
import org.lscb.scr.document.Documents;
import org.lscb.scr.evaluation.Channel;
import org.lscb.scr.form.Routing;
import org.lscb.scr.form.TaskInHand;
import org.lscb.scr.form.UploadedFile;
import org.lscb.scr.form.UserTask;
import org.springframework.stereotype.Component;

/** The government hears why all or a part of a review is withheld. */
@Component
@Shows(Material.PUBLICATION)
class TellDfeOfWithholding implements UserTask<TellDfeOfWithholding.Answers> {

    private static final String WITHHELD = "WITHHELD";

    record Answers(@NotNull @PastOrPresent LocalDate toldOn, @NotNull Channel channel, @Size(max = 500) String reference,
                   @NotBlank @Size(max = 200_000) String explanation, List<@Valid UploadedFile> letter) { }

    private final Publications publications;
    private final Documents documents;
    private final PublicationFacts facts;

    TellDfeOfWithholding(Publications publications, Documents documents, PublicationFacts facts) {
        this.publications = publications;
        this.documents = documents;
        this.facts = facts;
    }

    @Override
    public Map<String, Object> context(TaskInHand task) {
        return facts.of(task.reviewId());
    }

    @Override
    public Routing complete(TaskInHand task, Answers answers) {
        publications.tellGovernment(task.reviewId(), answers.toldOn(), answers.channel().name(), answers.reference(), answers.explanation());
        if (answers.letter() != null) {
            answers.letter().forEach(file -> documents.file(file, task.reviewId(), DocumentKind.DECISION_LETTER, null, null));
        }
        return publications.settled(task.reviewId()) ? Routing.of(PublicationRouting.PUBLICATION_OUTCOME, WITHHELD) : Routing.none();
    }
}
