/** Letters and notices that the board sends to the outside, and the record of them. */
@org.springframework.modulith.ApplicationModule(displayName = "Notices")
package org.lscb.scr.notice;
