package org.lscb.scr.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * What was sent to Ofsted, and to whom copies went.
 *
 * @param channel                 how it was sent
 * @param ofstedReference         Ofsted's file reference; may be null
 * @param copyToRegionalContactOn day of the copy to whichever body is the regional contact then; null if none went
 * @param copyToHealthOn          day of the copy to the primary care trust, for the health regulators; null if none went
 */
record Sending(LocalDate sentOn, List<PackItem> items, String channel, String ofstedReference, LocalDate copyToRegionalContactOn,
               LocalDate copyToHealthOn, String note) { }
