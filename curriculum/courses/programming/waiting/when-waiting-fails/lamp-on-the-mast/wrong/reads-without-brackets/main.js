export async function windText(mast) {
  mast.lampOn();
  try {
    const speed = await mast.read;
    return `Wind: ${speed}`;
  } catch (error) {
    return `No wind today: ${error.message}`;
  } finally {
    mast.lampOff();
  }
}
