package org.lscb.scr.evaluation;

/** What the LSCB decides where no national rule tells it to reconsider an inadequate review. */
enum ReconsiderationDecision { RECONSIDER, NO_RECONSIDERATION }
