package org.lscb.scr.scoping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BlockRepository extends Repository<Block, UUID> {

    Block save(Block block);

    Optional<Block> findById(UUID id);

    List<Block> findByReviewIdOrderByAddedOnAscIdAsc(UUID reviewId);

    List<Block> findByLiftedOnIsNull();
}
