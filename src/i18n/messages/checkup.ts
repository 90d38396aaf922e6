export interface CheckupMessages {
  title: string;
  text: (done: number, all: number) => string;
  /** Said of a line to a screen reader. */
  done: string;
  todo: string;
  emailDone: string;
  emailTodo: string;
  emailText: string;
  emailAction: string;
  passkeyDone: string;
  passkeyTodo: string;
  passkeyText: string;
  passkeyAction: string;
  secondFactorDone: string;
  secondFactorTodo: string;
  secondFactorText: string;
  secondFactorAction: string;
  backupCodesDone: string;
  backupCodesTodo: (count: number) => string;
  backupCodesText: string;
  backupCodesAction: string;
  secondWayDone: string;
  secondWayTodo: string;
  secondWayText: string;
  secondWayAction: string;
  newDevicesDone: string;
  newDevicesTodo: (count: number) => string;
  newDevicesText: string;
  newDevicesAction: string;
  sessionsDone: string;
  sessionsTodo: (count: number) => string;
  sessionsText: string;
  sessionsAction: string;
}
