package org.lscb.scr.scoping;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.lscb.scr.encryption.EncryptedText;

/** What was agreed with police, prosecutors, coroner and others at one meeting. */
@Entity
@Audited
@Table(name = "parallel_processes_meeting")
class ParallelProcessesMeeting {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID reviewId;
    private LocalDate heldOn;
    @Convert(converter = EncryptedText.class)
    private String present;
    @Convert(converter = EncryptedText.class)
    private String interviews;
    @Convert(converter = EncryptedText.class)
    private String sharing;

    protected ParallelProcessesMeeting() { }

    ParallelProcessesMeeting(UUID reviewId, LocalDate heldOn, String present, String interviews, String sharing) {
        this.id = UUID.randomUUID();
        this.reviewId = reviewId;
        this.heldOn = heldOn;
        this.present = present;
        this.interviews = interviews;
        this.sharing = sharing;
    }

    LocalDate heldOn() {
        return heldOn;
    }
}
