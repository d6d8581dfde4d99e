const bornAt = Date.now();
let answered = 0;

chrome.runtime.onInstalled.addListener(() => {
  chrome.tabs.create({ url: chrome.runtime.getURL('welcome.html') });
});

chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
  answered += 1;
  answer({ bornAt, answered });
});
