export default function Page() {
  return <p>Tolok</p>;
}
