package org.lscb.scr.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface UserNoticeRepository extends Repository<UserNotice, UUID> {

    UserNotice save(UserNotice notice);

    List<UserNotice> findTop200ByUserIdOrderByMadeAtDescIdAsc(String userId);

    List<UserNotice> findByUserIdAndReadAtIsNull(String userId);

    long countByUserIdAndReadAtIsNull(String userId);
}
