package org.lscb.scr.extension;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lscb.scr.deadline.Deadline;
import org.lscb.scr.form.InWords;
import org.springframework.stereotype.Component;

/** What every form about a request shows: the dates as they stand and what was asked for. */
@Component
class RequestFacts {

    private final Extensions extensions;

    RequestFacts(Extensions extensions) {
        this.extensions = extensions;
    }

    Map<String, Object> of(Extension extension) {
        Deadline completion = extensions.completion(extension.reviewId());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("originalDue", InWords.date(completion.originalDue()));
        facts.put("currentDue", InWords.date(completion.currentDue()));
        facts.put("proposedDue", InWords.date(extension.proposedDue()));
        facts.put("reasons", extension.reasons());
        facts.put("progress", extension.progress());
        facts.put("actionTaken", extension.actionTaken());
        facts.put("approvedUntil", extension.approvedUntil().map(InWords::date).orElse("None"));
        facts.put("approvals", extension.approvals().stream().map(RequestFacts::line).toList());
        facts.put("discussions", extension.discussions().stream().map(RequestFacts::line).toList());
        facts.put("contact", extensions.contactOn(extensions.today()).title());
        return facts;
    }

    private static Map<String, String> line(Approval approval) {
        return Map.of("on", InWords.date(approval.on()), "askedFor", InWords.date(approval.askedFor()),
            "approved", approval.approved() == null ? "No" : "Up to " + InWords.date(approval.approved()),
            "reasons", Objects.requireNonNullElse(approval.reasons(), ""));
    }

    private static Map<String, String> line(Discussion discussion) {
        return Map.of("on", InWords.date(discussion.on()), "spokenTo", discussion.spokenTo(), "askedFor", InWords.date(discussion.askedFor()),
            "said", discussion.said());
    }
}
