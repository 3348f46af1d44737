/**
 * From the incident to the sub-group's recommendation (domain.md S0 to S2): the referral, who was told, records secured, what the agencies
 * know, what the criteria advise, and what the sub-group recommends to the Chair.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Referral and screening")
package org.lscb.scr.referral;
