/**
 * The register of real names: the one place of the service that holds them. Everything else knows children and families by pseudonym
 * (domain.md section 1, rule 11).
 */
@org.springframework.modulith.ApplicationModule(displayName = "Identity register")
package org.lscb.scr.identity;
