package org.lscb.scr.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lscb.scr.agency.Agencies;
import org.lscb.scr.agency.Agency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that decides who may see what of a review, by the table in {@code access/need-to-know.md} (domain.md 3.3). Roles are looked up
 * at each question, so what ended a moment ago counts no more.
 */
@Component
@Transactional(readOnly = true)
public class NeedToKnow {

    private final NeedToKnowTable table = NeedToKnowTable.read("/access/need-to-know.md");
    private final CurrentRoles roles;
    private final Agencies agencies;
    private final ObjectProvider<StageKnowledge> stages;
    private final ObjectProvider<Withdrawals> withdrawals;

    NeedToKnow(CurrentRoles roles, Agencies agencies, ObjectProvider<StageKnowledge> stages, ObjectProvider<Withdrawals> withdrawals) {
        this.roles = roles;
        this.agencies = agencies;
        this.stages = stages;
        this.withdrawals = withdrawals;
    }

    public boolean mayRead(String userId, Material material, Subject what) {
        return new Reader(userId, what.reviewId()).mayRead(material, what);
    }

    /** For whoever asks of many pieces of one review in one moment, such as a list: the roles are looked up once. Not to be kept. */
    public Reader reader(String userId, UUID reviewId) {
        return new Reader(userId, reviewId);
    }

    /** Whether the person's role changes such material at all; which step of it is whose turn is for the tasks to say. */
    public boolean mayWrite(String userId, Material material, Subject what) {
        return new Reader(userId, what.reviewId()).may(material, what, true);
    }

    /** One person before one review at one moment. */
    public final class Reader {

        private final String userId;
        private final UUID reviewId;
        private final List<Holding> known = new ArrayList<>();
        private final Iterator<Holding> others;

        private Reader(String userId, UUID reviewId) {
            this.userId = userId;
            this.reviewId = reviewId;
            this.others = roles.of(userId, reviewId).iterator();
        }

        /** @throws IllegalArgumentException if it is about another review */
        public boolean mayRead(Material material, Subject what) {
            return may(material, what, false);
        }

        private boolean may(Material material, Subject what, boolean write) {
            if (!Objects.equals(reviewId, what.reviewId())) {
                throw new IllegalArgumentException("asked of another review");
            }
            if (known.stream().anyMatch(held -> allows(held, material, what, write))) {
                return true;
            }
            while (others.hasNext()) {
                Holding next = others.next();
                known.add(next);
                if (allows(next, material, what, write)) {
                    return true;
                }
            }
            return false;
        }

        private boolean allows(Holding held, Material material, Subject what, boolean write) {
            return grants(held, material, what, write)
                && !(table.votes(held.role()) && withdrawals.orderedStream().anyMatch(each -> each.isWithdrawn(userId, held.role(), material, what)));
        }
    }

    private boolean grants(Holding held, Material material, Subject what, boolean write) {
        if (what.legalHold() && !table.seesInSpiteOfLegalHold(held.role())) {
            return false;
        }
        Optional<Right> right = table.right(held.role(), column(held, material, what));
        return right.filter(found -> (found.write() || !write) && met(found.conditions(), held, material, what)).isPresent();
    }

    /** Whose a contribution is decides, not under which of the two names it was asked for. */
    private static Material column(Holding held, Material material, Subject what) {
        boolean contribution = material == Material.OWN_IMR || material == Material.OTHER_IMRS;
        if (!contribution || what.agency() == null) {
            return material;
        }
        return held.owns(material, what) ? Material.OWN_IMR : Material.OTHER_IMRS;
    }

    private boolean met(Set<Condition> conditions, Holding held, Material material, Subject what) {
        if (conditions.isEmpty()) {
            return true;
        }
        Set<Condition> open = EnumSet.copyOf(conditions);
        open.removeAll(what.given());
        if (held.owns(material, what)) {
            open.removeAll(Set.of(Condition.OWN, Condition.EXTRACT));
        }
        if (open.contains(Condition.HEALTH) && agencies.find(what.agency()).filter(Agency::isHealthBody).isPresent()) {
            open.remove(Condition.HEALTH);
        }
        return open.stream().allMatch(condition -> isMet(condition, material, what));
    }

    /** Whether the Panel has accepted what an agency handed in under a commission, so that what it proposes is the review's. */
    public boolean isReleased(Subject contribution) {
        return isMet(Condition.RELEASED, Material.OTHER_IMRS, contribution);
    }

    /** Whether a stage knows that the material meets the condition. */
    boolean isMet(Condition condition, Material material, Subject what) {
        return what.reviewId() != null && stages.orderedStream().anyMatch(stage -> stage.of(material, what).contains(condition));
    }
}
