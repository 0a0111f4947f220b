// What a page of text runs: looking ahead to the check, reading aloud, and help in the search, in one file.
import "../componenten/voorleesbalk/voorleesbalk.js";
import "../componenten/zoekhulp/zoekhulp.js";
import "../app/vooruit.js";
