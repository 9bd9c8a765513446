// Who listens for changes of the network opens a socket to the kernel.
// BeforeDrop: the listener is added before the drop.
using System.Net.NetworkInformation;

//! BeforeDrop: Network.Listen();
ProcessPermissions.Drop(Permission.NetworkConnect);
Network.Listen(); //! BeforeDrop: Console.WriteLine("serving");

static class Network
{
    [Expect("PERM1005", "Main → Network.Listen → NetworkChange.NetworkAddressChanged", By = Witness.Source | Witness.Tool | Witness.Kernel,
        Why = "events cannot be intercepted")]
    public static void Listen()
    {
        try { NetworkChange.NetworkAddressChanged += (_, _) => { }; } catch (NetworkInformationException) { }
    }
}
