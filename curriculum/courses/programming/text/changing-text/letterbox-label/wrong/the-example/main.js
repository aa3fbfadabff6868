console.log("*NOOR.HADDAD*");
