package org.lscb.scr.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.lscb.scr.form.Option;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reviews that the board has or had. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private final ReviewRepository reviews;

    Reviews(ReviewRepository reviews) {
        this.reviews = reviews;
    }

    @Transactional
    public Review add(Review review) {
        return reviews.save(review);
    }

    /** @throws UnknownReview if there is none of this id */
    public Review get(UUID id) {
        return reviews.findById(id).orElseThrow(UnknownReview::new);
    }

    public Optional<Review> find(UUID id) {
        return reviews.findById(id);
    }

    public Optional<Review> findByReference(String reference) {
        return reviews.findByReference(reference);
    }

    /** By reference. */
    public List<Review> all() {
        return reviews.findAllByOrderByReference();
    }

    /** Referred and not yet ended in any way. */
    public List<Review> inProgress() {
        return all().stream().filter(Review::isRunning).toList();
    }

    /** The reviews that a side process may act on, as choices of a form: "SCR-7F3K-Q9, Child QT". */
    public List<Option> options(Predicate<Review> which) {
        return all().stream().filter(which).map(review -> new Option(review.id().toString(), review.reference() + ", " + review.subjects())).toList();
    }
}
