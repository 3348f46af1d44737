package org.lscb.scr.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewRepository extends Repository<Review, UUID> {

    Review save(Review review);

    Optional<Review> findById(UUID id);

    Optional<Review> findByReference(String reference);

    List<Review> findAllByOrderByReference();
}
