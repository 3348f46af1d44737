package org.lscb.scr.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserNoticeRepository extends Repository<UserNotice, UUID> {

    UserNotice save(UserNotice notice);

    /** Of which reviews the person was ever told. */
    @Query("select distinct notice.reviewId from UserNotice notice where notice.userId = :userId and notice.reviewId is not null")
    List<UUID> findReviews(String userId);

    /** Of which reviews the person has something to read. */
    @Query("""
        select distinct notice.reviewId from UserNotice notice
        where notice.userId = :userId and notice.readAt is null and notice.reviewId is not null""")
    List<UUID> findUnreadReviews(String userId);

    /** About these reviews and about none, the newest first. */
    @Query("""
        select notice from UserNotice notice where notice.userId = :userId and (notice.reviewId is null or notice.reviewId in :reviews)
        order by notice.madeAt desc, notice.id""")
    List<UserNotice> findNewest(String userId, Collection<UUID> reviews, Limit most);

    @Query("""
        select notice from UserNotice notice
        where notice.userId = :userId and notice.readAt is null and (notice.reviewId is null or notice.reviewId in :reviews)""")
    List<UserNotice> findUnread(String userId, Collection<UUID> reviews);

    @Query("""
        select count(notice) from UserNotice notice
        where notice.userId = :userId and notice.readAt is null and (notice.reviewId is null or notice.reviewId in :reviews)""")
    long countUnread(String userId, Collection<UUID> reviews);
}
