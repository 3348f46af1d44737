/** All dates of all reviews on one page, the dates of one review on a page of its own, and what would follow if one of them were moved. */
@org.springframework.modulith.ApplicationModule(displayName = "Deadline board")
package org.lscb.scr.board;
