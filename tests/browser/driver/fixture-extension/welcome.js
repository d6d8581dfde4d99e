document.querySelector('#ask').addEventListener('click', async () => {
  const granted = await chrome.permissions.request({ origins: ['*://asked.test/*'] });
  document.querySelector('#answer').textContent = granted ? 'granted' : 'refused';
});
