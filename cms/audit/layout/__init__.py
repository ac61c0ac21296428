"""What pages do to readers who enlarge, respace, point imprecisely or are distracted: found by measuring the layout."""
