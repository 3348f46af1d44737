/**
 * Stages S7 and S8: the health overview, the chronologies brought together, the family's views, the overview report with its versions, the
 * Panel's verdicts and the agencies' checks, then the action plan, the LSCB's approval and the submission to Ofsted.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Overview report and approval")
package org.lscb.scr.overview;
