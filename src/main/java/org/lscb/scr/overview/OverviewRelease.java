package org.lscb.scr.overview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;

/** The Chair let the Lead Member have the final overview report (domain.md section 8). Once given, it cannot be taken back. */
@Entity
@Audited
@Table(name = "overview_release")
class OverviewRelease {

    @Id
    private UUID reviewId;
    @Version
    private long version;
    private LocalDate releasedOn;
    private String releasedBy;

    protected OverviewRelease() { }

    OverviewRelease(UUID reviewId, LocalDate releasedOn, String releasedBy) {
        this.reviewId = reviewId;
        this.releasedOn = releasedOn;
        this.releasedBy = releasedBy;
    }
}
