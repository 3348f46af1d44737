/** Agencies and people, their standing roles, their appointments to one review and the rules of independence. */
@org.springframework.modulith.ApplicationModule(displayName = "Agencies and people")
package org.lscb.scr.agency;
