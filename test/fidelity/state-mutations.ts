// What may happen to a VM between two deployments: shell lines, run on the VM after the stack was released.

import { caseImage, type Place } from './place.ts';
import { containerNames, isOneShot, type Project } from './project.ts';
import type { Random } from './random.ts';

/** Lines of sh, or nothing when the project has nothing of that kind. `compose` is a function of that shell. */
export type StateMutation = (project: Project, random: Random, place: Place) => readonly string[] | undefined;

/** On one container of the stack; `fits` picks by service. */
function onContainer(lines: (name: string, service: string, place: Place) => readonly string[], includeOneShots = false): StateMutation {
  return (project, random, place) => {
    const names = Object.entries(project.services)
      .filter(([, service]) => includeOneShots || !isOneShot(service))
      .flatMap(([service, model]) => containerNames(place.stack, service, model).map((name) => ({ name, service })));
    if (names.length === 0) {
      return undefined;
    }
    const { name, service } = random.pick(names);
    return lines(name, service, place);
  };
}

/** On one container that has a network of its own. */
function onNetworked(lines: (name: string, place: Place) => readonly string[]): StateMutation {
  return (project, random, place) => {
    const names = Object.entries(project.services)
      .filter(
        ([, service]) =>
          !isOneShot(service) && service.network_mode === undefined && (service.networks === undefined || 'default' in service.networks),
      )
      .flatMap(([service, model]) => containerNames(place.stack, service, model));
    return names.length === 0 ? undefined : lines(random.pick(names), place);
  };
}

const foreign = (place: Place, options: string): string => `docker run -d --label fidelity.foreign=1 ${options} ${caseImage(place)}`;

/** By the facts' row and a word. */
export const STATE_MUTATIONS: Readonly<Record<string, StateMutation>> = {
  's01 stopped': onContainer((name) => [`docker stop -t 0 ${name}`]),
  's02 killed': onContainer((name) => [`docker kill ${name}`]),
  's03 paused': onContainer((name) => [`docker pause ${name}`]),
  's05 removed': onContainer((name) => [`docker rm -f ${name}`], true),
  's06 created, never started': onContainer((name, service) => [
    `docker rm -f ${name}`,
    `compose up --no-start --no-deps --no-recreate ${service}`,
  ]),
  's11 all stopped': (_project, _random, place) => [
    `docker ps -q --filter label=com.docker.compose.project=${place.stack} | xargs -r docker stop -t 0`,
  ],
  'restarted by hand': onContainer((name) => [`docker restart -t 0 ${name}`]),
  'x01 docker update': onContainer((name) => [`docker update --memory 512m --memory-swap 512m ${name}`]),
  'x02 one more network': onContainer((name, _service, place) => [
    `docker network create ${place.stack}-by-hand`,
    `docker network connect ${place.stack}-by-hand ${name}`,
  ]),
  'x03 renamed': onContainer((name, _service, place) => [`docker rename ${name} ${place.stack}-odd`]),
  'x03 temporary name of a run that died': onContainer((name) => [
    `docker rename ${name} "$(docker inspect --format '{{printf "%.12s" .Id}}' ${name})_${name}"`,
  ]),
  'x05 cut off its network': onNetworked((name, place) => [`docker network disconnect ${place.stack}_default ${name}`]),
  'x06 stopped and cut off': onNetworked((name, place) => [
    `docker stop -t 0 ${name}`,
    `docker network disconnect ${place.stack}_default ${name}`,
  ]),
  'x07 file changed inside': onContainer((name) => [`docker exec ${name} sh -c 'echo changed >/version'`]),
  'p42 alias lost': onNetworked((name, place) => [
    `docker network disconnect ${place.stack}_default ${name}`,
    `docker network connect ${place.stack}_default ${name}`,
  ]),
  'x08 gone and its name taken': onContainer((name, _service, place) => [`docker rm -f ${name}`, foreign(place, `--name ${name}`)]),
  'x09 one-off running': onContainer((_name, service) => [`compose run -d --no-deps ${service} sleep 5000`]),
  'x10 one-off finished': onContainer((_name, service) => [`compose run --no-deps ${service} true`]),
  'x11 scaled by hand': (project, random) => {
    const names = Object.entries(project.services).filter(
      ([, service]) => service.container_name === undefined && service.ports === undefined && !isOneShot(service),
    );
    return names.length === 0
      ? undefined
      : [`compose up -d --no-deps --no-recreate --scale ${random.pick(names)[0]}=3 ${random.pick(names)[0]}`];
  },
  'x12 foreign container with our labels': (_project, _random, place) => [
    foreign(place, `--label com.docker.compose.project=${place.stack} --label com.docker.compose.service=stranger`),
  ],
  'x13 host port taken': (project, random, place) => {
    const published = Object.entries(project.services).flatMap(([service, model]) =>
      (model.ports ?? []).flatMap((port) => {
        const found = /^(?:127\.0\.0\.1:)?(\d+):\d+$/.exec(typeof port === 'string' ? port : '')?.[1];
        return found === undefined ? [] : [{ port: found, names: containerNames(place.stack, service, model) }];
      }),
    );
    if (published.length === 0) {
      return undefined;
    }
    const { port, names } = random.pick(published);
    return [`docker stop -t 0 ${names.join(' ')}`, foreign(place, `-p ${port}:80`)];
  },
  'foreign container on another port': (_project, _random, place) => [foreign(place, `-p ${place.port + 35}:80`)],
  'm11 orphan left behind': (_project, _random, place) => [
    `printf 'services: {ghost: {image: "${caseImage(place)}", stop_grace_period: 0s}}' >/tmp/${place.stack}-ghost.yaml`,
    `compose -f /tmp/${place.stack}-ghost.yaml up -d --no-deps ghost`,
  ],
  'm11 orphan stopped': (_project, _random, place) => [
    `printf 'services: {ghost: {image: "${caseImage(place)}", stop_grace_period: 0s}}' >/tmp/${place.stack}-ghost.yaml`,
    `compose -f /tmp/${place.stack}-ghost.yaml up -d --no-deps ghost`,
    `docker stop -t 0 ${place.stack}-ghost-1`,
  ],
  'n09 foreign container on the network': onNetworked((_name, place) => [foreign(place, `--network ${place.stack}_default`)]),
  'n08 network removed while stopped': onNetworked((_name, place) => [
    `docker ps -aq --filter network=${place.stack}_default | xargs -r docker stop -t 0`,
    `docker network rm ${place.stack}_default`,
  ]),
  'network and containers removed': onNetworked((_name, place) => [
    `docker ps -aq --filter network=${place.stack}_default | xargs -r docker rm -f`,
    `docker network rm ${place.stack}_default`,
  ]),
  'everything down': () => ['compose down -t 0'],
  'n15 network made by hand': onNetworked((_name, place) => ['compose down -t 0', `docker network create ${place.stack}_default`]),
  'v07 container and volume removed': (project, random, place) => {
    const volumes = Object.entries(project.volumes).filter(([, volume]) => volume.external !== true && volume.name === undefined);
    if (volumes.length === 0) {
      return undefined;
    }
    const name = `${place.stack}_${random.pick(volumes)[0]}`;
    return [`docker ps -aq --filter volume=${name} | xargs -r docker rm -f`, `docker volume rm ${name}`];
  },
  'v09 volume made by hand': (project, random, place) => {
    const volumes = Object.entries(project.volumes).filter(([, volume]) => volume.external !== true && volume.name === undefined);
    if (volumes.length === 0) {
      return undefined;
    }
    const name = `${place.stack}_${random.pick(volumes)[0]}`;
    return [`docker ps -aq --filter volume=${name} | xargs -r docker rm -f`, `docker volume rm ${name}`, `docker volume create ${name}`];
  },
  'v08 external volume removed with its users': (project, _random, place) => {
    if (project.volumes['outside'] === undefined) {
      return undefined;
    }
    const name = `${place.stack}-outside`;
    return [`docker ps -aq --filter volume=${name} | xargs -r docker rm -f`, `docker volume rm ${name}`];
  },
  'i01 the tag moved': (_project, _random, place) => [`docker tag ${caseImage(place, '2')} ${caseImage(place)}`],
  'i02 the tag deleted': (_project, _random, place) => [`docker rmi ${caseImage(place)}`],
  // Were it the same image, nobody could say so beforehand: with its tag the VM forgets the image's digest, too.
  'i02 the tag deleted, the registry has another image': (_project, _random, place) => [
    `docker tag ${caseImage(place, '2')} ${caseImage(place)}`,
    `docker push -q ${caseImage(place)}`,
    `docker rmi ${caseImage(place)}`,
  ],
  'i05 the remote tag the same': (_project, _random, place) => [`docker push -q ${caseImage(place)}`],
  'i06 the remote tag moved': (_project, _random, place) => [
    `docker tag ${caseImage(place, '2')} ${caseImage(place)}`,
    `docker push -q ${caseImage(place)}`,
    `docker tag ${caseImage(place, 'same')} ${caseImage(place)}`,
  ],
  'i08 the tag moved and the old image gone': (_project, _random, place) => [
    `docker tag ${caseImage(place, '3')} ${caseImage(place)}`,
    `docker rmi ${caseImage(place, 'same')}`,
  ],
  'recreated by hand, same files': onContainer((_name, service) => [`compose up -d --no-deps --force-recreate -t 0 ${service}`]),
  'recreated by hand, other files': onContainer((_name, service, place) => [
    `printf 'services: {${service}: {environment: {BY_HAND: "1"}}}' >/tmp/${place.stack}-hand.yaml`,
    `compose -f /tmp/${place.stack}-hand.yaml up -d --no-deps ${service}`,
  ]),
  'live file edited': (project, random) => {
    const paths = Object.keys(project.files).filter((path) => path !== '.env' && !path.endsWith('.env') && !path.endsWith('.yaml'));
    return paths.length === 0 ? undefined : [`echo edited >>"$LIVE/${random.pick(paths)}"`];
  },
  'live file removed': (project, random) => {
    const paths = Object.keys(project.files).filter((path) => path !== '.env' && !path.endsWith('.env') && !path.endsWith('.yaml'));
    return paths.length === 0 ? undefined : [`rm "$LIVE/${random.pick(paths)}"`];
  },
  'live compose.yaml edited': () => ['echo "# by hand" >>"$LIVE/compose.yaml"'],
  'file mode changed': () => ['chmod 600 "$LIVE/compose.yaml"'],
  'stray file in the folder': () => ['echo stray >"$LIVE/stray.txt"'],
  'm39 secret rotated': (project) =>
    project.secretValues['token'] === undefined ? undefined : ['printf second-value >"$LIVE/secrets/token"'],
  'secret missing': (project) => (project.secretValues['token'] === undefined ? undefined : ['rm "$LIVE/secrets/token"']),
};
