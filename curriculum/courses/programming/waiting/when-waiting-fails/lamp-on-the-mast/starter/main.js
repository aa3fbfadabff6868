export async function windText(mast) {
  mast.lampOn();
  ____ {
    const speed = ____;
    return `Wind: ${speed}`;
  } catch (error) {
    return `No wind today: ${____}`;
  } ____ {
    mast.lampOff();
  }
}
