/**
 * The front door: who comes in and for how long, what a browser is told with each answer, and how a refusal looks. Knows no other room;
 * those who know accounts tell it through {@link org.lscb.scr.web.AccountStanding}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Front door")
package org.lscb.scr.web;
